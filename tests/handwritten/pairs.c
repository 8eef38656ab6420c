/* Square root gradient: pairs of floats by hand, two Newton steps on the seed. */
#include <c6x.h>
#include <stddef.h>
static inline __float2_t rcp2(__float2_t d)
{
    __float2_t two = _ftof2(2.0f, 2.0f);
    __float2_t r = _ftof2(_rcpsp(_hif2(d)), _rcpsp(_lof2(d)));
    r = _dmpysp(r, _dsubsp(two, _dmpysp(d, r)));
    r = _dmpysp(r, _dsubsp(two, _dmpysp(d, r)));
    return r;
}
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;
    if (!input0 || !input1 || !output) return;
    for (i = 0; i + 1 < size; i += 2) {
        __float2_t x = _mem8_f2(input0 + i), g = _mem8_f2(input1 + i);
        __float2_t half = _ftof2(0.5f, 0.5f);
        _mem8_f2(&output[i]) = _dmpysp(_dmpysp(half, g), rcp2(x));
    }
    if (i < size) {
        __float2_t t = _dmpysp(_ftof2(0.5f * input1[i], 0.5f * input1[i]), rcp2(_ftof2(input0[i], input0[i])));
        output[i] = _lof2(t);
    }
}
