/* Checks request bodies against tables of fields and collects what is wrong. */

#include "helpscout_internal.h"

#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_texts(const json_t *array)
{
    size_t i;
    json_t *item;

    json_array_foreach(array, i, item)
    {
        if (!json_is_string(item))
            return false;
    }
    return json_is_array(array);
}

static bool has_kind(const json_t *value, enum hs_field_kind kind)
{
    switch (kind) {
    case HS_TEXT:
    case HS_DATE:
        return json_is_string(value);
    case HS_INTEGER:
        return json_is_integer(value);
    case HS_BOOLEAN:
        return json_is_boolean(value);
    case HS_OBJECT:
        return json_is_object(value);
    case HS_ARRAY:
        return json_is_array(value);
    case HS_TEXTS:
        return is_texts(value);
    }
    return false;
}

static void check_length(struct hs_mistakes *mistakes, const char *path, const char *text,
                         const struct hs_field *field)
{
    size_t length = text_characters(text);
    char message[64];

    if (length >= field->least && (field->most == 0 || length <= field->most))
        return;
    snprintf(message, sizeof message, "size must be between %zu and %zu", field->least,
             field->most);
    hs_mistake(mistakes, path, message, json_string(text), "Size");
}

static void check_text(struct hs_mistakes *mistakes, const char *path, const char *text,
                       const struct hs_field *field)
{
    int64_t instant;

    if (field->required && *text == '\0')
        hs_mistake(mistakes, path, "may not be empty", NULL, "NotEmpty");
    else if (field->words != NULL && hs_word(field->words, text) == NULL)
        hs_mistake_enum(mistakes, path, text, field->words);
    else if (field->kind == HS_DATE && !time_read_iso(text, &instant))
        hs_mistake(mistakes, path, "must be a date like yyyy-MM-dd'T'HH:mm:ss'Z'",
                   json_string(text), "InvalidDate");
    else
        check_length(mistakes, path, text, field);
}

static void check_field(struct hs_mistakes *mistakes, const char *path, const json_t *value,
                        const struct hs_field *field)
{
    bool missing = value == NULL || json_is_null(value);

    if (missing && field->required)
        hs_mistake(mistakes, path, field->kind == HS_TEXT ? "may not be empty" : "may not be null",
                   NULL, field->kind == HS_TEXT ? "NotEmpty" : "NotNull");
    else if (!missing && !has_kind(value, field->kind))
        mistakes->unreadable = true;
    else if (!missing && json_is_string(value))
        check_text(mistakes, path, json_string_value(value), field);
}

void hs_check_fields(struct hs_mistakes *mistakes, const char *prefix, const json_t *object,
                     const struct hs_field *fields, size_t field_count)
{
    for (size_t i = 0; i < field_count; i++) {
        char *path = text_format("%s%s", prefix, fields[i].name);
        check_field(mistakes, path, json_object_get(object, fields[i].name), &fields[i]);
        free(path);
    }
}
