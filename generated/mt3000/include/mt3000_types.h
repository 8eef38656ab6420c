/* dsp-codegen sha256 7d75d9656a3778cd1f94f520cd610279e739bc42b38db9e45d08c37015074577 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: fb41736b9fb454e7
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
