package redress.cases.playbook;

import java.util.List;
import redress.policy.Text;

/// All that can be wrong with a playbook file, each in one sentence.
///
/// A fault keeps the playbooks from being taken; a warning does not.
public enum Flaw {
    NO_YAML("no YAML at line %s, %s", "第 %s 行不是有效的 YAML：%s"),
    FIELD_UNKNOWN("the field %s is unknown", "未知字段 %s"),
    TEXT_MISSING("%s is missing in %s", "%s缺少%s"),

    PLAYBOOK_ID_UNFIT("the id of a playbook is three capital letters", "流程编号须为三个大写字母"),
    VERSION_UNFIT("version must be a number from 1 on", "version 须为从 1 起的数字"),
    VERSION_TWICE("playbook %s version %s is there twice", "流程 %s 版本 %s 重复"),
    START_UNFIT("start must be %s", "start 须为 %s"),
    START_MISSING("there is no node %s", "没有节点 %s"),

    NODE_ID_UNFIT("the id of a node is %s-nn", "节点编号须为 %s-nn"),
    NODE_TWICE("the id stands there twice", "节点编号重复"),
    KIND_UNKNOWN("kind %s is unknown", "未知节点类型 %s"),
    MODE_UNKNOWN("the mode of a CHECK is query or await", "CHECK 的 mode 须为 query 或 await"),
    EXPRESSION_FAULTY("%s '%s': %s", "%s“%s”：%s"),
    FACT_UNKNOWN("the fact '%s' is unknown", "未知事实“%s”"),
    PARAMETER_UNKNOWN("there is no parameter %s", "没有参数 %s"),
    SUM_UNKNOWN("the sum '%s' is unknown", "未知金额“%s”"),
    EVIDENCE_UNKNOWN("evidence of kind %s is unknown", "未知举证类型 %s"),
    MINIMUM_UNFIT("the minimum of evidence is a number from 1 on", "举证的 minimum 须为从 1 起的数字"),
    TEMPLATE_MISSING("it names no template to write to the customer with", "未指定给客户的消息模板"),
    TEMPLATE_UNKNOWN("template %s is unknown", "未知消息模板 %s"),
    VARIABLE_UNKNOWN("template %s has no variable %s", "消息模板 %s 没有变量 %s"),
    VARIABLE_MISSING("template %s needs the variable %s", "消息模板 %s 需要变量 %s"),
    ROLE_UNKNOWN("role %s is unknown", "未知角色 %s"),
    DEPARTMENT_UNKNOWN("department %s is unknown", "未知部门 %s"),
    ASKS_NOBODY("it asks no department", "未指定询问的部门"),
    TOPIC_MISSING("what is asked has no topic", "询问缺少主题"),
    OUTCOME_UNKNOWN("outcome %s is unknown", "未知结果 %s"),

    ANSWERS_MISSING("it has no answers", "没有答案"),
    ANSWERS_OF_END("an END has no answers", "END 不能有答案"),
    ANSWERS_OF_ACTION("an ACTION has the answer DONE and no other", "ACTION 只能有答案 DONE"),
    ANSWERS_OF_FLAG(
            "a check that says true or false has the answers YES and NO and no other", "结果为真假的检查只能有答案 YES 和 NO"),
    ANSWER_MISSING("the fact '%s' may say %s, which no answer takes", "事实“%s”可能为 %s，但没有对应的答案"),
    CHECK_UNANSWERED("the check may say %s, which no answer takes", "检查结果可能为 %s，但没有对应的答案"),
    ANSWER_IDLE("nothing gives the answer %s", "没有任何情况会给出答案 %s"),
    ANSWER_UNKNOWN("%s are given for %s, which is no answer of it", "%s 中的 %s 不是该节点的答案"),
    NEXT_UNFIT("answer %s leads to no node", "答案 %s 未指向任何节点"),
    NEXT_DANGLING(
            "answer %s leads to %s, which no loaded playbook has and no planned one will",
            "答案 %s 指向 %s，但已加载和计划中的流程都没有该节点"),
    SILENCE_UNFIT("silence gives %s, which is no answer of it", "超时给出 %s，但它不是该节点的答案"),
    ALIAS_UNFIT("as names %s, which is no answer of it", "as 指向 %s，但它不是该节点的答案"),
    SKIP_UNFIT("only for an URGENT customer a wait is skipped", "只有客户加急（URGENT）时才能跳过等待"),

    INPUT_NAMELESS("an input has no name", "有输入项没有名称"),
    INPUT_TYPE_UNKNOWN("input type '%s' is unknown", "未知输入项类型“%s”"),
    INPUT_CODES_MISSING("input %s names no codes", "输入项 %s 未列出代码"),
    INPUT_PRESET_UNKNOWN("lines cannot be preset by %s", "商品行的预设值不能为 %s"),
    INPUT_UNNAMED("'%s' names no input", "“%s”未指定输入项"),
    INPUT_NOT_CARRIED("no answer carries the input '%s' that an effect takes", "动作所需的输入项“%s”没有任何答案提供"),
    INPUT_NOT_CAUSE("the codes of the input '%s' are not all causes", "输入项“%s”的代码不都是责任原因"),

    EFFECT_UNKNOWN("effect '%s' is unknown", "未知动作“%s”"),
    CAUSE_UNKNOWN("the cause %s is unknown", "未知原因 %s"),
    PAYER_UNKNOWN("the payer %s is unknown", "未知付款方 %s"),
    AMOUNT_MISSING("the amount of a %s refund is taken from an input", "%s 退款的金额须取自输入项"),
    ANSWER_NOT_GIVEN("on entering there is no answer to record as %s", "进入节点时还没有答案可记为%s"),
    ANSWER_UNFIT("the answer %s names no %s to record", "答案 %s 不是可记录的%s"),
    TRACKING_MISPLACED("only an ACTION waits until its SEND_TRACKING is done", "只有 ACTION 会等待 SEND_TRACKING 完成"),

    UNREACHABLE("nothing leads to it", "没有任何路径到达该节点"),
    ENDLESS("from it no END can be reached", "从该节点无法到达 END"),
    SPINNING("it lies on a cycle of nodes that answer themselves and would spin", "它位于自动节点构成的循环中，会无限循环"),

    LIABILITY_UNFOLLOWED(
            Weight.WARNING,
            "the cause %s may reach an END without a claim or a fault log of its own",
            "责任原因 %s 可能在没有索赔或责任登记的情况下到达 END");

    /// What it means for the file.
    public enum Weight {
        FAULT,
        WARNING
    }

    private final Weight weight;
    private final String en;
    private final String zh;

    Flaw(String en, String zh) {
        this(Weight.FAULT, en, zh);
    }

    Flaw(Weight weight, String en, String zh) {
        this.weight = weight;
        this.en = en;
        this.zh = zh;
    }

    public Weight weight() {
        return weight;
    }

    /// @param about what it is said of; a [Text] in the language of the sentence
    Text sentence(List<Object> about) {
        return new Text(
                en.formatted(about.stream().map(Flaw::inEnglish).toArray()),
                zh.formatted(about.stream().map(Flaw::inChinese).toArray()));
    }

    private static Object inEnglish(Object said) {
        return said instanceof Text text ? text.en() : said;
    }

    private static Object inChinese(Object said) {
        return said instanceof Text text ? text.zh() : said;
    }
}
