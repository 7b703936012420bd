package redress.cases.domain;

import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.RefundKind;
import redress.contracts.Sourcing;
import redress.contracts.SupplierPlan;
import redress.policy.Text;

/// What codes are called where a person reads them.
public final class Glossary {

    private Glossary() {}

    static Text of(UnknownCost.Of of) {
        return switch (of) {
            case GOODS -> new Text("goods, each", "单件商品");
            case FREIGHT -> new Text("freight of reshipment", "补发运费");
            case LABEL -> new Text("label of return", "退货标签");
        };
    }

    public static Text of(TopUpStatus status) {
        return switch (status) {
            case REQUESTED -> text("asked for", "已提出");
            case CREATED -> text("can be paid", "待支付");
            case PAID -> text("paid", "已支付");
            case EXPIRED -> text("expired", "已过期");
            case CANCELLED -> text("cancelled", "已取消");
        };
    }

    public static Text of(ReturnStatus status) {
        return switch (status) {
            case AUTHORIZED -> text("allowed", "已授权");
            case LABEL_ISSUED -> text("label made", "标签已出");
            case IN_TRANSIT -> text("on its way", "退回途中");
            case RECEIVED -> text("arrived", "已收到");
            case INSPECTED_OK -> text("looked at, in order", "检验合格");
            case INSPECTED_NOT_OK -> text("looked at, not in order", "检验不合格");
            case LABEL_CANCELLED -> text("label cancelled", "标签已取消");
        };
    }

    public static Text of(Channel channel) {
        return switch (channel) {
            case EMAIL -> text("e-mail", "邮件");
            case PLATFORM_CHAT -> text("platform chat", "平台聊天");
            case PHONE -> text("phone", "电话");
            case SMS -> text("text message", "短信");
            case FAX -> text("fax", "传真");
            case ONLINE_FORM -> text("online form", "在线表单");
            case PLATFORM_REFUND_REQUEST -> text("refund application", "平台退款申请");
            case PLATFORM_TICKET -> text("platform ticket", "平台工单");
            case ERP_TICKET -> text("ERP ticket", "ERP 工单");
            case REVIEW -> text("review", "评价");
            case COMPLAINT -> text("complaint", "投诉");
        };
    }

    /// Glossary 1.2.
    public static Text of(EvidenceKind kind) {
        return switch (kind) {
            case PRODUCT_PHOTO -> text("photo of the goods as received", "收到的产品图");
            case OUTER_PACKAGING_PHOTO -> text("photo of the outer packaging", "外包装图");
            case WAYBILL_LABEL_PHOTO -> text("photo of the box with its waybill label", "带运单标签的图");
            case OLD_PART_PHOTO -> text("photos of the old part", "旧件多角度图");
            case COMPARISON_PHOTO -> text("photo of old and new part side by side", "新旧件对比图");
            case NAMEPLATE_PHOTO -> text("photo of the nameplate", "铭牌图");
            case FAULT_MEDIA -> text("photo or video of the fault", "展示问题的视频或图片");
            case DAMAGE_DETAIL_PHOTO -> text("photos of the damage", "破损细节图");
            case QUALITY_PHOTO -> text("photo of the quality defect", "质量问题图");
            case INSPECTION_REPORT -> text("inspection report", "检测报告");
            case CHAT_LOG -> text("chat log", "聊天记录");
            case WAREHOUSE_NOTE -> text("note of the warehouse", "仓库备注");
            case RETURN_SLIP -> text("return slip", "退货纸条");
            case COURIER_CONFIRMATION -> text("confirmation of the courier", "派件员确认");
            case SIGNED_WORK_ORDER -> text("signed work order", "客户签字维修单");
            case FAULT_REPORT -> text("fault report", "故障报告");
        };
    }

    public static Text of(RefundKind kind) {
        return switch (kind) {
            case FULL -> text("full refund", "全额退款");
            case PARTIAL -> text("partial refund", "部分退款");
            case DIFFERENCE -> text("refund of the price difference", "退差价");
            case MISSING -> text("refund of the missing part", "退缺件款");
            case FREIGHT -> text("freight reimbursement", "退运费");
            case UNSHIPPED -> text("refund before dispatch", "未发货退款");
            case POST_COMPLETION -> text("refund after completion", "售后退款");
        };
    }

    public static Text of(Sourcing sourcing) {
        return switch (sourcing) {
            case SUPPLIER_REPLACEMENT -> text("the supplier's replacement goods", "供应商补货");
            case OWN_STOCK -> text("our own stock", "自有库存");
            case OWN_COST -> text("goods bought at our own cost", "自费采购");
        };
    }

    public static Text of(SupplierPlan plan) {
        return switch (plan) {
            case RESHIP -> text("goods again", "补货");
            case REFUND -> text("money back", "退款");
            case REJECTED -> text("a refusal", "拒绝");
        };
    }

    public static Text of(ClaimStatus status) {
        return switch (status) {
            case REQUESTED -> text("asked for", "已提出");
            case REFUSED -> text("not opened, a rule forbids it", "规则不允许，未予受理");
            case SUBMITTED -> text("submitted to the supplier", "已提交供应商");
            case ANSWERED -> text("answered by the supplier", "供应商已答复");
            case ACCEPTED -> text("the supplier's plan is accepted", "已接受供应商方案");
            case SETTLED -> text("settled", "已赔付");
            case WRITTEN_OFF -> text("written off", "已核销");
        };
    }

    public static Text of(RefundStatus status) {
        return switch (status) {
            case REQUESTED -> text("asked for", "已申请");
            case REGISTERED -> text("registered", "已登记");
            case APPROVED -> text("approved", "已批准");
            case REJECTED -> text("rejected", "已拒绝");
            case SENT -> text("sent for payment", "已提交付款");
            case EXECUTED -> text("paid", "已退款");
            case FAILED -> text("failed", "失败");
            case IN_DOUBT -> text("in doubt", "结果待确认");
        };
    }

    public static Text of(ReshipmentStatus status) {
        return switch (status) {
            case REQUESTED -> text("asked for", "已申请");
            case DISPATCHED -> text("dispatched", "已发出");
            case TRACKING_SENT -> text("dispatched, the customer has the number", "已发出，单号已告知客户");
            case DELIVERED -> text("delivered", "已签收");
            case CANCELLED -> text("called off", "已取消");
        };
    }

    public static Text of(MessageStatus status) {
        return switch (status) {
            case REQUESTED -> text("to be sent", "待发送");
            case SENT -> text("sent", "已发送");
            case FAILED -> text("could not be sent", "发送失败");
        };
    }

    /// What a message is about. A template of later playbooks goes by its code until it is named here.
    public static Text template(String code) {
        return switch (code) {
            case "AGENT_MESSAGE" -> text("an agent's own words", "客服留言");
            case "ASK_MISSING_ITEM" -> text("what is missing, and photos of it", "询问缺少的商品并索要照片");
            case "ASK_PHOTOS" -> text("a request for photos", "索要照片");
            case "SPLIT_PARCEL_INFO" -> text("more parcels are on the way", "其余包裹在途说明");
            case "REMINDER" -> text("a reminder", "提醒");
            case "SEND_TRACKING" -> text("the number of the reshipment", "补发单号");
            case "DEPARTMENT_REQUEST" -> text("a question", "询问");
            case "DEPARTMENT_REMINDER" -> text("a reminder of the question", "询问提醒");
            case "IMPROVEMENT_TASK" -> text("an improvement task", "改进任务");
            default -> text(code, code);
        };
    }

    /// An answer to a question that no node waits for; those of nodes are named in their playbook.
    public static Text answer(String code) {
        return switch (code) {
            case "DONE" -> text("Done", "完成");
            default -> text(code, code);
        };
    }

    /// What a department is asked about (domain 3.10).
    public static Text topic(String code) {
        return switch (code) {
            case "MISSING_CAUSE" -> text("why something is missing", "少发原因");
            case "MISMATCH_CAUSE" -> text("why the goods do not match", "货不对版原因");
            case "CAUSE" -> text("what the cause is", "问题原因");
            case "WRONG_PURCHASE" -> text("whether the customer bought the wrong item", "客户是否买错");
            case "FAULT_SIDE" -> text("whose fault it is", "责任归属");
            case "CAN_SUPPLY" -> text("whether it can be supplied", "能否供货");
            case "DAMAGE_USABILITY" -> text("whether the damaged goods can be used", "破损是否影响使用");
            case "AFFECTS_INSTALL" -> text("whether it affects the installation", "是否影响安装");
            case "ALTERNATIVE_SOURCE" -> text("another source of supply", "其他货源");
            case "ATTRIBUTES" -> text("the attributes of the goods", "商品属性");
            case "IDENTIFY_SKU" -> text("which SKU it is", "识别 SKU");
            case "SHORTAGE" -> text("the shortage", "缺货情况");
            case "WRONG_GOODS" -> text("why wrong goods were sent", "发错货原因");
            case "PACKING_CHECK" -> text("a check of the packing", "核查打包");
            case "REALLY_SHIPPED" -> text("whether it was really shipped", "是否实际发货");
            case "RELEASE_REFUND" -> text("whether the refund may be released", "是否放行退款");
            case "STOCK_ETA" -> text("when stock arrives", "到货时间");
            case "TREAT_AS_LOST" -> text("whether to treat the parcel as lost", "是否按丢件处理");
            case "PAGE_CHECK" -> text("a check of the listing", "核对链接页面");
            case "MISLEADING_TEXT" -> text("whether the listing misleads", "描述是否误导");
            case "VISIT_DATA" -> text("the data of the visit", "上门信息");
            case "STAMP_CLAIM_FORM" -> text("the stamp on the claim form", "索赔单盖章");
            case "DAMAGE_CONFIRMATION" -> text("a confirmation of the damage", "确认破损");
            case "LOSS_CONFIRMATION" -> text("a confirmation of the loss", "确认丢件");
            case "MEDIATION" -> text("a mediation", "协调");
            case "PHONE_TRACE" -> text("a trace of the parcel by phone", "电话查件");
            case "SIGNER" -> text("who signed for the parcel", "签收人");
            case "STATUS" -> text("where the parcel is", "包裹状态");
            case "COMPLAINT" -> text("a complaint", "投诉");
            default -> text(code, code);
        };
    }

    private static Text text(String en, String zh) {
        return new Text(en, zh);
    }
}
