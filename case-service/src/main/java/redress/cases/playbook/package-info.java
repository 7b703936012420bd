/// Playbooks: the trees of steps that an issue type is worked by, as data (domain 3.1, 3.3).
package redress.cases.playbook;
