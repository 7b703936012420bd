package redress.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Makes up a message of a type: with everything it may have, or with only what it must have. The same every time.
enum Sample {
    FULL,
    BARE;

    Message of(String type) {
        return (Message) record(MessageTypes.recordOf(type).orElseThrow());
    }

    private Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components).map(this::given).toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError("no sample of " + type, fault);
        }
    }

    private Object given(RecordComponent component) {
        return this == BARE && component.isAnnotationPresent(Maybe.class)
                ? null
                : value(component, component.getType());
    }

    private Object value(RecordComponent component, Class<?> type) {
        if (type == String.class) {
            return text(component);
        } else if (type == UUID.class) {
            return DerivedId.of(component.getName());
        } else if (type == Instant.class) {
            return Instant.parse("2026-01-31T09:30:00.123Z");
        } else if (type == int.class || type == Integer.class) {
            return (int) component.getAnnotation(Between.class).least() + 1;
        } else if (type == double.class) {
            return 0.67;
        } else if (type == boolean.class) {
            return true;
        } else if (type == Money.class) {
            return Money.of("12.30", "CNY");
        } else if (type == Map.class) {
            return Map.of("name", "value");
        } else if (type == List.class) {
            return this == BARE ? List.of() : List.of(value(component, elementOf(component)));
        }
        return type.isEnum() ? type.getEnumConstants()[0] : record(type);
    }

    private static Class<?> elementOf(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static String text(RecordComponent component) {
        if (component.isAnnotationPresent(Code.class)) {
            return component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        }
        return component.isAnnotationPresent(FreeText.class)
                ? "刹车片 \"" + component.getName() + "\""
                : component.getName() + "-1";
    }
}
