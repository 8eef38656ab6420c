/* dsp-codegen sha256 7fe4dca82a9a25f48a8d670e58b9c26c9ee97a66c05f871dd517b84575144be9 */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, pairs of floats.
 *
 * board: ft78ne   inputs: 10ad962c5b89ffd1
 */
#ifndef FT78NE_BOARD_H
#define FT78NE_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <c6x.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#endif
