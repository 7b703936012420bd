/// How a version of a playbook comes to the cases, and how it goes.
package redress.playbooks.domain;
