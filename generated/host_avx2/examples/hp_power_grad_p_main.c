/* dsp-codegen sha256 ef0078fafc24e8032e3019ea4f6730b81f20a27e8f4ed2ff1b80cf591a948411 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: power_grad   inputs: 7b9459cf0d22b419
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    static half Input1[1000]; /* upstream gradient */
    static half Input2[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
