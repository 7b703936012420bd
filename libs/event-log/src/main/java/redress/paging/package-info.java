/// Lists that are read page by page.
package redress.paging;
