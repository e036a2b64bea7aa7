#include "javascript_engine.h"

#include <duktape.h>

// The engine is the Duktape context itself; its stack holds just the last result.
static duk_context *context_of(javascript_engine *engine) { return (duk_context *)engine; }

javascript_engine *javascript_engine_create(void) {
  duk_context *context = duk_create_heap_default();
  if (context != NULL) duk_push_string(context, "");
  return (javascript_engine *)context;
}

void javascript_engine_destroy(javascript_engine *engine) { duk_destroy_heap(context_of(engine)); }

bool javascript_engine_run(javascript_engine *engine, const char *program, size_t length) {
  duk_context *context = context_of(engine);
  duk_set_top(context, 0);
  bool succeeded = duk_peval_lstring(context, program, length) == 0;
  duk_safe_to_string(context, -1);
  return succeeded;
}

bool javascript_engine_call(
    javascript_engine *engine, const char *function, const char *text, size_t length, bool flag) {
  duk_context *context = context_of(engine);
  duk_set_top(context, 0);
  duk_get_global_string(context, function);
  duk_push_lstring(context, text, length);
  duk_push_boolean(context, flag);
  bool succeeded = duk_pcall(context, 2) == DUK_EXEC_SUCCESS;
  duk_safe_to_string(context, -1);
  return succeeded;
}

const char *javascript_engine_result(javascript_engine *engine, size_t *length) {
  return duk_get_lstring(context_of(engine), -1, length);
}
