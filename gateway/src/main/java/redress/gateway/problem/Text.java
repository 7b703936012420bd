package redress.gateway.problem;

/// A sentence a person reads, in both languages.
public record Text(String en, String zh) {

    /// In the language a request prefers: Chinese if its `Accept-Language` starts with it, else English.
    public String in(String acceptLanguage) {
        return acceptLanguage.strip().startsWith("zh") ? zh : en;
    }
}
