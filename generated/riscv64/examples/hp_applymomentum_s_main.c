/* dsp-codegen sha256 ec15f6cce1cf2e108af6b679a2f628d09fae9e8b7ef5de0e4b785b50ca5efaf6 */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
