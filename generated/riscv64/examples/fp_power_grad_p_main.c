/* dsp-codegen sha256 5c97e10020d4a15445d423e0fba0428cfbe01979aaf47068898b8ffc850ec8cf */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: power_grad   inputs: 81f2f04bbc79f01b
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
