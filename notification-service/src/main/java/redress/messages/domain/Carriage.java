package redress.messages.domain;

import redress.contracts.Channel;

/// Who brings a message: we do by mail, or whoever runs the channel.
public enum Carriage {
    MAIL,
    OTHERS;

    public static Carriage of(Channel channel) {
        return switch (channel) {
            case EMAIL, ONLINE_FORM -> MAIL;
            case PLATFORM_CHAT,
                    PHONE,
                    SMS,
                    FAX,
                    PLATFORM_REFUND_REQUEST,
                    PLATFORM_TICKET,
                    ERP_TICKET,
                    REVIEW,
                    COMPLAINT -> OTHERS;
        };
    }
}
