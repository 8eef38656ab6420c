/* dsp-codegen sha256 fafa2b670dc886c0f71e194f853135d85d826d74a87912d86f5b3834accd854e */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: log_grad   inputs: ac6fe64acf2c1757
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* upstream gradient */
    static half input1[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
