/* dsp-codegen sha256 56b2218ed2c7c545debc1fb2b92ee256ed6fbc62d230efabc100017dfaead93e */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: power_grad   inputs: aa49ba62a7cde799
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
