/* dsp-codegen sha256 30c7511af9159c851739fa373a2d81d30a74852126eb25c3ba46ea99f51f5526 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: power_grad   inputs: b25bda9a61baeb80
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
