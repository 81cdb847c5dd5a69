/*
 * Says of files whether they are JSON: judge FILE... prints a line for each, `accepted` or
 * `refused` with the complaint. tests/script/test_json_suite.lua runs it.
 */
#include <stdio.h>

#include "read.h"

static char text[1 << 20];

static void judge(const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t len = file == NULL ? 0 : fread(text, 1, sizeof text, file);
    if (file == NULL) {
        printf("missing\n");
        return;
    }
    fclose(file);
    struct json_reader reader = json_read(text, len);
    struct json_value value;
    json_skip(&reader, json_next_value(&reader, &value));
    if (json_at_end(&reader))
        printf("accepted\n");
    else
        printf("refused: %s at byte %zu\n", reader.wrong, json_position(&reader));
}

int main(int count, char **paths)
{
    for (int i = 1; i < count; i++)
        judge(paths[i]);
    return 0;
}
