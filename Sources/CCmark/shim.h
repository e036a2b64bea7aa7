#pragma once

#include <cmark.h>

// Swift does not import macros with shifts in them.
enum {
  cmark_option_default = CMARK_OPT_DEFAULT,
  cmark_option_source_positions = CMARK_OPT_SOURCEPOS,
  cmark_option_unsafe = CMARK_OPT_UNSAFE,
};
