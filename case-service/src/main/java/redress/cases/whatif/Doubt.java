package redress.cases.whatif;

import redress.policy.Text;

/// Why nobody can say what would have become of a case.
sealed interface Doubt {

    Text told();

    /// @param event the first that today's engine, policy or playbooks would not write, counted from 1
    record Unreadable(int event) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    "Under today's engine and policy its own log would be another one, beginning with event " + event
                            + ".",
                    "按当前引擎和政策，其自身日志从第 " + event + " 个事件起就会不同。");
        }
    }

    record VersionGone(String playbook, int version) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    "It was worked by " + playbook + " version " + version + ", which is not loaded any more.",
                    "处理该售后单所用的流程 " + playbook + " 版本 " + version + " 已不再加载。");
        }
    }

    record NeverAsked(String node) implements Doubt {

        @Override
        public Text told() {
            return new Text(node + " asks what was never asked in this case.", node + " 询问了该售后单中从未问过的内容。");
        }
    }

    /// @param fact whose figure is needed
    record FigureUnknown(String node, String fact) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    node + " needs the figure " + fact + ", which nobody told.",
                    node + " 需要 " + fact + " 的金额，但没有人提供过。");
        }
    }

    record NeverTold(String node) implements Doubt {

        @Override
        public Text told() {
            return new Text(node + " waits for what was never told in this case.", node + " 等待的消息在该售后单中从未出现。");
        }
    }

    /// It finds what none of its answers takes.
    record NoWayOn(String node) implements Doubt {

        @Override
        public Text told() {
            return new Text("At " + node + " the version does not know how to go on.", "在 " + node + "，该版本不知如何继续。");
        }
    }

    record AnswerGone(String node, String answer) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    node + " does not take the answer " + answer + " any more.", node + " 不再接受答案 " + answer + "。");
        }
    }

    record InputUnknown(String node, String answer) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    node + " wants to know more with the answer " + answer + " than was said.",
                    node + " 的答案 " + answer + " 需要当时未填写的内容。");
        }
    }

    /// @param rule that refuses what was done
    record Forbidden(String node, String rule) implements Doubt {

        @Override
        public Text told() {
            return new Text(
                    "At " + node + " the rule " + rule + " refuses what was done.",
                    "在 " + node + "，规则 " + rule + " 不允许当时的操作。");
        }
    }
}
