/* dsp-codegen sha256 85d7e23f93344a0408c9299fd05a1ac9239c721d16660ef09ee7e896bd47d975 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
