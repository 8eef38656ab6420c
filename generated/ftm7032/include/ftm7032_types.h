/* dsp-codegen sha256 feca980da05a9548df07de63addacefb63c122a5c242abefdf084a501b7bb65a */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 709209d5dd06f371
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
