/* json.h beside jansson's header, which has some of the same names: only its readers are there. */
#ifndef FUZZ_MODULE_JSON_H
#define FUZZ_MODULE_JSON_H

#include <jansson.h>

#undef json_boolean
#define json_boolean module_json_boolean
#define json_integer module_json_integer
#define json_null module_json_null
#include "json.h"
#undef json_boolean
#undef json_integer
#undef json_null

#endif
