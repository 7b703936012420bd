/// Long lists, shown in pages.
package redress.lists;
