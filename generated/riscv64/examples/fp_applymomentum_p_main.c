/* dsp-codegen sha256 bb7914042ae203d2b68209bb4e8805f9d8accaf23d429a79ff4edcdd92567533 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: applymomentum   inputs: 327e6641b322692c
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
