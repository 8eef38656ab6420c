/* dsp-codegen sha256 12aa3655d6f3b4c4ee81a16260f6978b6b766e6759d36ceb8ed60c346122c5d4 */
/*
 * fp_sgd_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sgd   inputs: c0f0104ced6438b7
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
