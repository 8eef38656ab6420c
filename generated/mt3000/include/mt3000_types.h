/* dsp-codegen sha256 d226af61d096c0e435c862f4197d37a395c6937019e265c2c5f884e75e14a684 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: a882c9a89b176151
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
