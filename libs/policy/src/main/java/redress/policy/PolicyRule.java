package redress.policy;

import java.util.stream.Stream;

/// What a policy file must keep to, and the sentence that says it does not.
public enum PolicyRule {
    NO_FOLDER("there is no such folder", "没有这个文件夹"),
    UNKNOWN_FILE("no policy file has this name; known are %s", "没有这个名称的策略文件;已知的有 %s"),
    UNREADABLE("cannot be read as a file", "无法作为文件读取"),
    MALFORMED("is not YAML we can read, line %s: %s", "不是可读的 YAML,第 %s 行:%s"),
    EMPTY_FILE("says nothing", "没有内容"),
    UNKNOWN_KEY("is no key known here; known are %s", "不是此处已知的键;已知的有 %s"),
    MISSING("is missing", "缺失"),
    WRONG_TYPE("must be %s, but is %s", "必须是%s,但却是%s"),
    EMPTY("must not be empty", "不能为空"),
    OUT_OF_RANGE("must lie between %s and %s, but is %s", "必须在 %s 与 %s 之间,但却是 %s"),
    NO_DATE("%s is no date like 2026-01-31", "%s 不是形如 2026-01-31 的日期"),
    NO_TIME("%s is no time like 10:00", "%s 不是形如 10:00 的时间"),
    UNKNOWN_ZONE("there is no time zone %s", "没有时区 %s"),
    UNKNOWN_CURRENCY("there is no currency %s in ISO 4217", "ISO 4217 中没有货币 %s"),
    UNKNOWN_LANGUAGE("there is no language %s in ISO 639-1", "ISO 639-1 中没有语言 %s"),
    UNKNOWN_CODE("%s is none of %s", "%s 不是下列之一:%s"),
    UNKNOWN_CALENDAR("calendars.yaml has no calendar %s", "calendars.yaml 中没有日历 %s"),
    DUPLICATE("%s stands here twice", "%s 在此出现两次"),
    ISSUE_TYPE_FOR_ALL("must offer %s, as every profile does", "必须提供 %s,所有类型的店铺都要提供"),
    WRONG_UNIT("this figure is in %s, not in %s", "该参数的单位是 %s,不是 %s"),
    SET_ELSEWHERE("is set in %s, not here", "在 %s 中设置,不在此处"),
    NOT_ASCENDING("must not be less than the one before it, but %s is less than %s", "不能小于前一个,但 %s 小于 %s"),
    LAST_LIMITED("must be unlimited, or nobody could approve what lies above", "必须不设上限,否则超出部分无人可以批准"),
    ROLE_WITHOUT_CASES("%s works in no department", "%s 不属于任何部门"),
    NO_WORKING_DAY("leaves no day of the week to work on", "一周中没有留下任何工作日"),
    TURNED_AROUND("ends on %s, before it begins on %s", "结束日期 %s 早于开始日期 %s"),
    OUTSIDE_YEARS("%s lies in no year this calendar says it knows", "%s 不在该日历所列的年份内"),
    WORKED_ANYWAY("%s is no weekend day: it is worked anyway", "%s 不是周末,本来就要上班"),
    HOLIDAY_WORKED("%s is a holiday too: it cannot be both", "%s 同时也是节假日,不能两者兼是");

    private final String en;
    private final String zh;

    PolicyRule(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /// The sentence with its figures; a [Text] among them is told in the sentence's language.
    Text because(Object... figures) {
        return new Text(
                en.formatted(Stream.of(figures).map(PolicyRule::english).toArray()),
                zh.formatted(Stream.of(figures).map(PolicyRule::chinese).toArray()));
    }

    private static Object english(Object figure) {
        return figure instanceof Text text ? text.en() : figure;
    }

    private static Object chinese(Object figure) {
        return figure instanceof Text text ? text.zh() : figure;
    }
}
