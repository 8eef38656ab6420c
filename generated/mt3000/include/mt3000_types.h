/* dsp-codegen sha256 1e823b518a98cf61d0ba0bd0b8336b067bd12a649454bfd6e1a98f42587e76fa */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: c02d68ea49672c47
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
