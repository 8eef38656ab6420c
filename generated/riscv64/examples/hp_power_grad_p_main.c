/* dsp-codegen sha256 774237a936f9a3e3eb0c07e47584fd99580156fd0da0ac2e0533b9bd1137bfb6 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
