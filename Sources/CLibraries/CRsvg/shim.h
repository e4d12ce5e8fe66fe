// librsvg as Swift can import it.
#pragma once
#include <librsvg/rsvg.h>
