/* dsp-codegen sha256 17932f4483a081fdf15fe2f3a9296a9c0cc63d029497e6a0a428f08646ecbc97 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: 94e04331339937a3
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
