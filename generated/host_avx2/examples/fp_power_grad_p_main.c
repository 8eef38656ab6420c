/* dsp-codegen sha256 d6ce4b45e5f9db3ab5356f6f100a432a891564742667a082ff1449fa9a525d01 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: power_grad   inputs: b25bda9a61baeb80
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
