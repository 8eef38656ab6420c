/* dsp-codegen sha256 89e20a562d8a979a3c66261c71f342d897426bcb43bcfab1581c01df99ed8a1b */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: riscv64   operator: power_grad   inputs: aa49ba62a7cde799
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
