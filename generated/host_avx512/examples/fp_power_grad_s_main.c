/* dsp-codegen sha256 aa52cb6c623ed3a1d8e6963e023631d870a4030cad8cbf4ec3c1ca7c86e82009 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx512   operator: power_grad   inputs: ccb6f1b2dfcde0fa
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
