/* dsp-codegen sha256 b2f7b46c73e86ed3ec162b1ecea778519d43333ce241bf8db44311f1b2dc1a47 */
/*
 * hp_applymomentum_p_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: applymomentum   inputs: 327e6641b322692c
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    hp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
