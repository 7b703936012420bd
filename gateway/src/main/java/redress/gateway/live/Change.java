package redress.gateway.live;

/// Something changed: what, of which thing, in which case, and when. Live screens look again; nothing more is told.
public record Change(String type, String subject, String caseId, String time) {}
