/* dsp-codegen sha256 03774234a183d9cb046247ed7dbacffd7a1064ad944c7016603a5212f7a7b315 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: b3033caed46520c4
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
