/* board: ftm7002   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ftm7002_board.h"

typedef union {
    vector_float whole;
    float elements[16];
} vector_copy;

static void copy(vector_copy *to, const float *from, int count)
{
    int i;

    for (i = 0; i < 16; i++) {
        to->elements[i] = (i < count) ? from[i] : 1.0f;
    }
}

static vector_float half_quotient(vector_float x, vector_float g)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_x = vec_neg(x);
    const vector_float r0 = vec_vfrcps32(x);
    const vector_float r1 = vec_mula(r0, vec_mula(minus_x, r0, one), r0);
    const vector_float r2 = vec_mula(r1, vec_mula(minus_x, r1, one), r1);
    const vector_float q = vec_muli(vec_muli(vec_svbcast(0.5f), g), r2);

    return vec_mula(vec_mula(minus_x, q, vec_muli(vec_svbcast(0.5f), g)), r2, q);
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    int first;

    if ((size <= 0) || (input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (first = 0; first < size; first += 16) {
        const int count = (size - first < 16) ? size - first : 16;
        vector_copy x;
        vector_copy g;
        vector_float dx;

        copy(&x, &input0[first], count);
        copy(&g, &input1[first], count);
        dx = half_quotient(x.whole, g.whole);
        mov_to_vlr(0xffffU >> (16 - count)); /* the tail: nothing behind the last element is written */
        vec_st(dx, 0, (vector_float *)&output[first]);
        mov_to_vlr(0xffffU);
    }
}
