/* dsp-codegen sha256 1e265280d825268ed55ef36851d3c18b4ed02c28b08d3d2052c710f3dcdfc0a4 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
