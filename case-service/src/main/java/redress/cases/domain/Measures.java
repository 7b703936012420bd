package redress.cases.domain;

import java.util.List;
import redress.policy.Figures;

/// What sums are worked out from: the order, the lines that are meant, what answers carried, the shop's figures.
record Measures(CaseOrder order, List<Quantity> lines, Given given, Figures figures) {}
