/// What decides on differences that customers pay: plain Java, no clock, no id made up, no framework.
package redress.topups.domain;
