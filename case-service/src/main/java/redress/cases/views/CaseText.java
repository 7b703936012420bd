package redress.cases.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Some words in a case, to find the case by.
@Entity
@Table(name = "case_text")
class CaseText {

    @Id
    UUID ref;

    UUID caseId;
}
