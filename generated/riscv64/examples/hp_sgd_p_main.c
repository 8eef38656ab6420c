/* dsp-codegen sha256 045a0eb595d4c87b2b183d85d011d80436cbd9a237f94b6697906d603866783b */
/*
 * hp_sgd_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: sgd   inputs: c0f0104ced6438b7
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    hp_sgd_p(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end);

    return 0;
}
