package redress.cases.domain;

import redress.cases.playbook.Playbooks;

/// A command in its scene, under the playbooks that are in force when it is given.
public record UnderPlaybooks(InScene asked, Playbooks playbooks) {}
