// libdeflate, and the shape of zlib's streams, as Swift can import them.
#pragma once
#include <libdeflate.h>
#include <zlib.h>
