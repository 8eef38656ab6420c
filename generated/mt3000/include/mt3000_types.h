/* dsp-codegen sha256 7b7ef9332b92989b7498d301ff7063d20e8ed50db42149c734e4cb9546f234f6 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: 6c7f1ab690ab43e6
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
