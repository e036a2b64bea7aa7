// A JavaScript engine in five functions: what the typesetting of formulas needs of Duktape.
//
// C, because Duktape's interface is largely preprocessor macros, which Swift cannot import, and because it
// reports errors by longjmp, which must not cross Swift frames. Strings are CESU-8, as Duktape keeps them.
#ifndef JAVASCRIPT_ENGINE_H
#define JAVASCRIPT_ENGINE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct javascript_engine javascript_engine;

/// NULL when memory is short. One thread at a time may use an engine.
javascript_engine *_Nullable javascript_engine_create(void);

void javascript_engine_destroy(javascript_engine *_Nonnull engine);

/// Runs a program. False when it threw; `javascript_engine_result` is then the message.
bool javascript_engine_run(javascript_engine *_Nonnull engine, const char *_Nonnull program, size_t length);

/// Calls a global function with a string and a flag. False when it threw; the result is then the message.
bool javascript_engine_call(
    javascript_engine *_Nonnull engine, const char *_Nonnull function, const char *_Nonnull text,
    size_t length, bool flag);

/// The last call's result as text, valid until the next call.
const char *_Nonnull javascript_engine_result(javascript_engine *_Nonnull engine, size_t *_Nonnull length);

#endif
