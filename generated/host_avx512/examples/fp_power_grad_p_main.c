/* dsp-codegen sha256 c71679d5b4153f14c914c30d1ef2ba8dff3e60bd94a220b0b0ea58f933f5977f */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: power_grad   inputs: 6574500edb874aba
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    static float Input1[1000]; /* upstream gradient */
    static float Input2[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
