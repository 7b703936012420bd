/// What people wrote. Events only name it by reference.
package redress.carrierclaims.content;
