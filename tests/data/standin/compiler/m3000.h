/* Stands in for the M3000 compiler, so that GCC can check the types of MT7004 kernels: vectors are GCC's own. Needs -D__fp16=_Float16. */
#ifndef STANDIN_M3000_H
#define STANDIN_M3000_H

#define lvector __attribute__((vector_size(128)))

typedef lvector float standin_float;
typedef lvector __fp16 standin_half;

standin_float standin_load_float(int offset, const standin_float *p);
standin_half standin_load_half(int offset, const standin_half *p);
void standin_store_float(standin_float a, int offset, standin_float *p);
void standin_store_half(standin_half a, int offset, standin_half *p);

#define vec_ld(offset, p) _Generic(*(p), standin_float: standin_load_float, standin_half: standin_load_half)(offset, p)
#define vec_st(a, offset, p) _Generic((a), standin_float: standin_store_float, standin_half: standin_store_half)(a, offset, p)

standin_float vec_muli(standin_float a, standin_float b);
standin_float vec_mula(standin_float a, standin_float b, standin_float c);
standin_float vec_mulb(standin_float a, standin_float b, standin_float c);
standin_float vec_neg(standin_float a);
standin_float vec_vsvbcast_sf2(float a);
standin_float vec_vfrcps32(standin_float a);
standin_float vec_fstdl(standin_half a);
standin_float vec_fstdh(standin_half a);
standin_half vec_vfsphp16(standin_float low, standin_float high);

#endif
